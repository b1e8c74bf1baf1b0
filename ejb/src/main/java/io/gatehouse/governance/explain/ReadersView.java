package io.gatehouse.governance.explain;

import io.gatehouse.access.explain.Reader;
import java.time.Instant;
import java.util.List;

/** Who may see something, over all people of the directory; by login name. @param asOf when the directory was asked */
public record ReadersView(List<One> readers, Instant asOf, long policyVersion) {

    /** @param shown the most that they see of it anywhere; @param workflows in which they see it */
    public record One(String subject, String name, String fullName, String shown, List<String> workflows) {
        static One of(Reader reader) {
            return new One(reader.person().subject(), reader.person().name(), reader.person().fullName(), reader.best().code(),
                    reader.in().stream().map(Reader.In::workflow).toList());
        }
    }

    public ReadersView {
        readers = List.copyOf(readers);
    }
}
