package io.gatehouse.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The demo company "Nordmark Pumps", a maker of pumps with plants in Aachen, Brno and Celje. */
public final class DemoCompany {

    /** The data's last day, which a stack with the demo company takes as today. */
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 17);

    /** The folder below the root of all sources. */
    public static final String FOLDER = "nordmark";

    /** The policy of the demo company: a resource beside this class, to be applied as it is. */
    public static final String POLICY = "nordmark.governance.yaml";

    static final long SEED = 1906;
    static final List<String> PLANTS = List.of("Aachen", "Brno", "Celje");
    static final List<String> TERRITORIES = List.of("DACH", "Nordics", "Benelux", "Iberia", "France", "Visegrad");

    private DemoCompany() {
    }

    /**
     * Writes the company's tables as CSV files into the folder {@value #FOLDER} below the given one, which is made
     * where it is missing. Same bytes every time; files that are as they should be keep their time of change.
     *
     * @throws UncheckedIOException if a file cannot be written
     */
    public static void write(Path sourcesRoot) {
        Path folder = sourcesRoot.resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            for (Table table : tables()) {
                CsvFile.write(table, folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The demo company could not be written to " + folder + ".", failed);
        }
    }

    static List<Table> tables() {
        Purchasing purchasing = new Purchasing();
        Sales sales = new Sales();
        Production production = new Production();
        Staff staff = new Staff();
        Finance finance = new Finance(purchasing, sales, production, staff);
        return Stream.of(purchasing.tables(), sales.tables(), production.tables(),
                new MachineLog().tables(), new Quality(production, staff).tables(), new Warehouse().tables(),
                finance.tables(), staff.tables()).flatMap(List::stream).toList();
    }
}
