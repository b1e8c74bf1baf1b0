package io.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Unpacking a server")
class ArchivesTest {

    @TempDir
    private Path folder;

    private Path zip(String name) throws IOException {
        Path zip = folder.resolve("server.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            out.write("content".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return zip;
    }

    @Test
    @DisplayName("leaves out the one folder at the archive's top")
    void top() throws IOException {
        Archives.unpackZip(zip("server-1.0/lib/a.jar"), folder.resolve("server"));
        assertThat(folder.resolve("server/lib/a.jar")).hasContent("content");
    }

    @Test
    @DisplayName("writes nothing outside of its folder")
    void outside() throws IOException {
        Path zip = zip("server-1.0/../../evil");
        assertThatThrownBy(() -> Archives.unpackZip(zip, folder.resolve("server"))).isInstanceOf(IOException.class);
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(folder.resolve("server")).as("what is not complete does not appear").doesNotExist();
    }

    @Test
    @DisplayName("a linked program outlives the folder that it was built in")
    void links() throws IOException {
        Path built = Files.createDirectories(folder.resolve("built/lib"));
        Files.writeString(built.resolve("a.jar"), "content");
        Archives.linkTree(folder.resolve("built"), folder.resolve("home"));
        Archives.deleteTree(folder.resolve("built"));
        assertThat(folder.resolve("home/lib/a.jar")).hasContent("content");
    }
}
