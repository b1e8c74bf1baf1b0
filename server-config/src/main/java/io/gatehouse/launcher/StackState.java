package io.gatehouse.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** What a home remembers between two runs: which company it holds, and which steps of the first start are done. */
final class StackState {

    private final Path file;
    private final Properties values = new Properties();

    StackState(Path home) {
        file = home.resolve("stack.properties");
        try {
            if (Files.exists(file)) {
                values.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new Complaint("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    boolean done(String step) {
        return get(step).isPresent();
    }

    void set(String name, String value) {
        values.setProperty(name, value);
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values).forEach((key, v) -> text.append(key).append('=').append(v).append('\n'));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Complaint("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
