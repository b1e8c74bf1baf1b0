package io.gatehouse.system;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Makes tokens of any content, with a key of its own. */
final class TokenForge {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    TokenForge() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The private key in PEM, for a realm that is to publish its public half. */
    String privatePem() {
        return pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    String publicPem() {
        return pem("PUBLIC KEY", keys.getPublic().getEncoded());
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                + "\n-----END " + kind + "-----";
    }

    /** A token signed by this forge's key (RS256). */
    String sign(Map<String, ?> header, Map<String, ?> claims) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            String body = body(header, claims);
            signature.update(body.getBytes(StandardCharsets.US_ASCII));
            return body + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token whose "secret" is text that everybody knows (HS256). */
    static String signWithSecret(String secret, Map<String, ?> header, Map<String, ?> claims) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String body = body(header, claims);
            return body + "." + BASE64.encodeToString(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String body(Map<String, ?> header, Map<String, ?> claims) {
        return encode(header) + "." + encode(claims);
    }

    private static String encode(Map<String, ?> part) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(part));
    }

    /** The claims of a token, whoever signed it. */
    static Map<String, Object> claims(String token) {
        return part(token, 1);
    }

    static Map<String, Object> header(String token) {
        return part(token, 0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(String token, int index) {
        return new LinkedHashMap<>(JSON.readValue(Base64.getUrlDecoder().decode(token.split("\\.")[index]), Map.class));
    }
}
