package io.gatehouse.summary;

import io.gatehouse.audit.ResultSeal;
import io.gatehouse.policy.ModelUse;
import io.gatehouse.pseudonym.EntityKind;
import io.gatehouse.pseudonym.Found;
import io.gatehouse.pseudonym.PseudonymMap;
import io.gatehouse.shared.Label;
import io.gatehouse.summary.prompt.EvidenceItem;
import io.gatehouse.summary.prompt.EvidenceItems;
import io.gatehouse.summary.prompt.Hidden;
import io.gatehouse.summary.prompt.MoneyText;
import io.gatehouse.summary.prompt.PromptMaker;
import io.gatehouse.vendor.egress.EgressApproval;
import io.gatehouse.vendor.egress.Item;
import io.gatehouse.vendor.egress.Treatment;
import io.gatehouse.vendor.model.Completion;
import io.gatehouse.vendor.model.ModelFailure;
import io.gatehouse.vendor.model.ModelGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lets a vendor's model tell: what the gate approved, replaced where it must be, is sent; what comes back is put back,
 * guarded and kept sentence by sentence. What is told is the model's where the guard let anything pass, else the built-in
 * summary with the reason.
 */
@ApplicationScoped
class ModelTelling {

    @Inject
    private KnownNames knownNames;

    @Inject
    private ModelGateway gateway;

    @Inject
    private SummaryMaking making;

    @Inject
    private ResultSeal seal;

    /**
     * The evidence in pieces.
     *
     * @param question its label; null where none was asked
     * @param digest of what is asked and of its texts, made with the installation's secret
     */
    record Pieces(List<EvidenceItem> evidence, Label question, NamesSeen names, String digest) {

        List<Item> items() {
            return Stream.concat(evidence.stream().map(item -> new Item(item.number(), item.label())),
                    Stream.ofNullable(question).map(label -> new Item(Item.QUESTION, label))).toList();
        }
    }

    Pieces pieces(Prepared prepared) {
        var evidence = EvidenceItems.of(prepared.evidence().evidenceTables(), prepared.narration());
        var names = knownNames.of(prepared.asker(), prepared.admission());
        var asked = prepared.request().asked();
        var question = asked == null ? null
                : prepared.admission().workflow().models().question().join(names.labelOf(Hidden.without(asked)));
        return new Pieces(evidence, question, names, String.valueOf(seal.of(digest(prepared, evidence))));
    }

    /** @param shown takes each sentence once it is guarded and kept, unless a person must release the answer first */
    Told tell(Prepared prepared, Pieces pieces, EgressApproval approval, List<Summary.Said> notices, Consumer<Summary.Sentence> shown) {
        var models = prepared.admission().workflow().models();
        var released = !prepared.mustBeReleased() && models.guard() == ModelUse.Guard.REMOVE;
        try (var pseudonyms = new PseudonymMap(pieces.names().recogniser())) {
            var answer = new ModelAnswer(prepared, approval, pseudonyms, notices);
            var sent = pieces.evidence().stream().filter(item -> approval.treatments().get(item.number()) != Treatment.LEAVE_OUT).toList();
            var question = approval.treatments().get(Item.QUESTION) == Treatment.LEAVE_OUT ? null : prepared.request().asked();
            var money = new MoneyText(prepared.admission().snapshot().policy(), prepared.evidence().evidenceTables(), pieces.names().recogniser());
            var made = made(prepared, question, approval, pseudonyms, sent, money);
            if (made.used().isEmpty()) {
                return answer.unasked("no-room");
            }
            var numbers = made.used().stream().map(EvidenceItem::number).toList();
            var judge = new Judge(sent.stream().filter(item -> numbers.contains(item.number())).toList(), question,
                    prepared.language(), prepared.sentences(), pseudonyms,
                    released && shown != null ? showing(prepared, shown) : sentence -> { });
            try {
                var completion = gateway.ask(approval, made.prompt(), models, judge::take);
                judge.end();
                return answer.told(judge, completion.finish(), pieces.evidence().size() - sent.size(), made.leftOut().size());
            } catch (ModelFailure failure) {
                return answer.failed(judge, failure.reason().code());
            }
        }
    }

    /** @param question null where the summary's own title is sent in its place */
    private static PromptMaker.Made made(Prepared prepared, String question, EgressApproval approval, PseudonymMap pseudonyms,
                                          List<EvidenceItem> sent, MoneyText money) {
        var texts = new ArrayList<String>();
        texts.add(question == null ? prepared.narration().subject() : question);
        sent.forEach(item -> texts.addAll(List.of(item.title(), item.text())));
        var kinds = approval.pseudonymises() ? EntityKind.confidential() : approval.allowsPersonalData() ? Set.<EntityKind>of() : EntityKind.personal();
        texts.replaceAll(Hidden::without);
        var amounts = new ArrayList<List<Found>>(Collections.nCopies(texts.size(), List.of()));
        if (approval.pseudonymises()) {
            pseudonyms.hide(texts.getFirst(), EntityKind.inQuestions());
            for (int at = 0; at < sent.size(); at++) {
                amounts.set(2 + 2 * at, money.in(sent.get(at), texts.get(2 + 2 * at)));
            }
        }
        var hidden = kinds.isEmpty() ? texts : pseudonyms.hideAll(texts, kinds, amounts);
        var items = new ArrayList<EvidenceItem>();
        for (int at = 0; at < sent.size(); at++) {
            items.add(sent.get(at).withTitle(hidden.get(1 + 2 * at)).withText(hidden.get(2 + 2 * at)));
        }
        return PromptMaker.make(hidden.getFirst(), prepared.language(), prepared.sentences(), items, approval.provider().limits().window());
    }

    private Consumer<Summary.Sentence> showing(Prepared prepared, Consumer<Summary.Sentence> shown) {
        var ordinal = new int[1];
        return sentence -> {
            making.shown(prepared, ordinal[0]++, sentence.text());
            shown.accept(sentence);
        };
    }

    /** A release is for one request: another question needs another. */
    private static String digest(Prepared prepared, List<EvidenceItem> evidence) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((prepared.request().asked() + "\n" + prepared.language() + "\n" + prepared.sentences() + "\n").getBytes(StandardCharsets.UTF_8));
            for (EvidenceItem item : evidence) {
                digest.update((item.number() + "\n" + item.title() + "\n" + item.text() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
