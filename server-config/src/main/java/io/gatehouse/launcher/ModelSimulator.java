package io.gatehouse.launcher;

import io.gatehouse.simulator.Simulator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The demo company's stand-in for a vendor's model: labelled as such, on loopback, without state. */
final class ModelSimulator implements Server {

    private final Settings settings;

    ModelSimulator(Settings settings) {
        this.settings = settings;
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
        // It keeps nothing.
    }

    @Override
    public List<String> command() {
        return List.of(Tools.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-cp", settings.built("classes") + ":" + settings.built("lib") + "/*", Simulator.class.getName(),
                String.valueOf(settings.ports().simulator()));
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
