package io.gatehouse.system;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the shared stack when all tests are through, whatever became of them. */
public final class StackLifecycle implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Stack.stopShared();
    }
}
