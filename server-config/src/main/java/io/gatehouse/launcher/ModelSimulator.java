package io.gatehouse.launcher;

import io.gatehouse.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The demo company's stand-in for a vendor's model: labelled as such, on loopback, without state. It runs from its own copy of
 * its classes, so that a build does not disturb it.
 */
final class ModelSimulator implements Server {

    private final Settings settings;
    private final Path program;

    ModelSimulator(Settings settings) {
        this.settings = settings;
        this.program = settings.folder("simulator");
    }

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public String title() {
        return "Simulator";
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(settings.ports().simulator(), "GATEHOUSE_SIMULATOR_PORT");
    }

    @Override
    public void prepare(Progress progress) {
        try {
            Archives.deleteTree(program);
            String folder = Simulator.class.getPackageName().replace('.', '/');
            Files.createDirectories(program.resolve(folder).getParent());
            Archives.copyTree(settings.built("classes").resolve(folder), program.resolve(folder));
            try (Stream<Path> libraries = Files.list(settings.built("lib"))) {
                for (Path jar : (Iterable<Path>) libraries.filter(l -> l.getFileName().toString().startsWith("jackson-"))::iterator) {
                    Files.copy(jar, program.resolve(jar.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new Complaint("the simulator cannot be laid out below " + program + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> command() {
        return List.of(Tools.java(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8",
                "-cp", program + ":" + program.resolve("*"), Simulator.class.getName(), String.valueOf(settings.ports().simulator()));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Path log() {
        return settings.logFile(name());
    }

    @Override
    public boolean ready() {
        return Http.status(settings.simulatorUrl() + "/models") == 200;
    }
}
