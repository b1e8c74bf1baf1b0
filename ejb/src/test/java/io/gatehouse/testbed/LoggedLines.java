package io.gatehouse.testbed;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The lines that a class writes to the log while this is open. */
public final class LoggedLines implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + MessageFormat.format(line.getMessage(), line.getParameters())
                    + (line.getThrown() == null ? "" : " " + line.getThrown()));
        }

        @Override
        public void flush() {
            // nothing is buffered
        }

        @Override
        public void close() {
            // holds nothing
        }
    };

    private LoggedLines(Class<?> type) {
        logger = Logger.getLogger(type.getName());
        logger.addHandler(handler);
    }

    public static LoggedLines of(Class<?> type) {
        return new LoggedLines(type);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }
}
