package io.gatehouse.summary;

import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A summary in the form in which it is kept. Writing and reading are inverse. */
final class KeptSummary {

    private KeptSummary() {
    }

    static byte[] pack(Summary summary) {
        return Packing.pack(out -> {
            out.texts(java.util.Arrays.asList(summary.id(), summary.workflow(), summary.title(), summary.question(), summary.language(),
                    summary.text(), summary.reading(), summary.scope(), summary.provider(), summary.model(), summary.status(),
                    summary.auditRef(), summary.createdAt().toString(), summary.createdBy(), summary.label().level().code()));
            out.texts(summary.label().categories());
            out.number(summary.sentences().size());
            for (Summary.Sentence sentence : summary.sentences()) {
                sentence(out, sentence);
            }
            out.number(summary.sources().size());
            for (Summary.Source s : summary.sources()) {
                out.texts(java.util.Arrays.asList(s.id(), s.type(), s.key(), s.title(), s.place(), s.digest()));
            }
            out.number(summary.notices().size());
            for (Summary.Said said : summary.notices()) {
                out.texts(List.of(said.code(), said.message()));
            }
            chart(out, summary.chart());
        });
    }

    private static void sentence(Packing.Out out, Summary.Sentence sentence) throws IOException {
        out.text(sentence.text());
        out.texts(sentence.sources());
        out.text(sentence.kind());
        out.number(sentence.figures().size());
        for (Summary.Figure f : sentence.figures()) {
            out.texts(java.util.Arrays.asList(f.name(), f.value(), f.told(), f.unit(), f.kind(), f.definition(), f.source()));
        }
    }

    private static void chart(Packing.Out out, Summary.Chart chart) throws IOException {
        out.number(chart == null ? 0 : 1);
        if (chart != null) {
            out.texts(java.util.Arrays.asList(chart.kind(), chart.title(), chart.unit()));
            out.texts(chart.labels());
            out.texts(chart.values().stream().map(BigDecimal::toPlainString).toList());
        }
    }

    static Summary unpack(byte[] packed) {
        return Packing.unpack(packed, in -> {
            var t = in.texts();
            var label = new Label(Level.of(t.get(14)).orElseThrow(), new TreeSet<>(in.texts()));
            var sentences = new ArrayList<Summary.Sentence>();
            for (int left = in.number(); left > 0; left--) {
                sentences.add(sentence(in));
            }
            var sources = new ArrayList<Summary.Source>();
            for (int left = in.number(); left > 0; left--) {
                var s = in.texts();
                sources.add(new Summary.Source(s.get(0), s.get(1), s.get(2), s.get(3), s.get(4), s.get(5)));
            }
            var notices = new ArrayList<Summary.Said>();
            for (int left = in.number(); left > 0; left--) {
                var said = in.texts();
                notices.add(new Summary.Said(said.get(0), said.get(1)));
            }
            return new Summary(t.get(0), t.get(1), t.get(2), t.get(3), t.get(4), t.get(5), t.get(6), sentences, sources, label,
                    t.get(7), t.get(8), t.get(9), t.get(10), notices, t.get(11), Instant.parse(t.get(12)), t.get(13), chart(in));
        });
    }

    private static Summary.Sentence sentence(Packing.In in) throws IOException {
        var text = in.text();
        var sources = in.texts();
        var kind = in.text();
        var figures = new ArrayList<Summary.Figure>();
        for (int left = in.number(); left > 0; left--) {
            var f = in.texts();
            figures.add(new Summary.Figure(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6)));
        }
        return new Summary.Sentence(text, sources, kind, figures);
    }

    private static Summary.Chart chart(Packing.In in) throws IOException {
        if (in.number() == 0) {
            return null;
        }
        var head = in.texts();
        return new Summary.Chart(head.get(0), head.get(1), head.get(2), in.texts(), in.texts().stream().map(BigDecimal::new).toList());
    }
}
