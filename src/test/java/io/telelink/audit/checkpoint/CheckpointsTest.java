package io.telelink.audit.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.telelink.audit.AuditLog;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.Hash;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
class CheckpointsTest {

    @Autowired
    AuditLog log;

    @Autowired
    AuditRecords records;

    @Autowired
    Store store;

    @TempDir
    Path folder;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void everyEntryGetsALineOnce() throws IOException {
        Checkpoints checkpoints = in(folder);
        assertThat(checkpoints.write().last()).isEmpty();
        append(3);
        checkpoints.write();
        append(2);
        checkpoints.write();
        checkpoints.write();
        List<String> lines = Files.readAllLines(file(folder));
        // Three, the entry that tells of the start of the file, and two.
        assertThat(lines).hasSize(6);
        for (int i = 0; i < lines.size(); i++) {
            Checkpoint checkpoint = Checkpoint.parse(lines.get(i)).orElseThrow();
            assertThat(checkpoint.sequence()).isEqualTo(i + 1);
            assertThat(checkpoint.hash()).isEqualTo(records.find(i + 1L).orElseThrow().hash());
        }
        assertThat(records.find(4).orElseThrow().kind()).isEqualTo("CHECKPOINTS_STARTED");
    }

    @Test
    void aFileThatWasBegunAnewShowsInTheLedger() throws IOException {
        append(1);
        in(folder).write();
        Files.delete(file(folder));
        append(1);
        in(folder).write();
        assertThat(records.head().orElseThrow().kind()).isEqualTo("CHECKPOINTS_STARTED");
    }

    @Test
    void aLineThatACrashLeftUnfinishedIsWrittenAgain() throws IOException {
        Checkpoints checkpoints = in(folder);
        append(2);
        checkpoints.write();
        checkpoints.write();
        List<String> whole = Files.readAllLines(file(folder));
        Files.writeString(file(folder), "v1 4 0123", StandardOpenOption.APPEND);
        append(1);
        assertThat(checkpoints.write().failure()).isEmpty();
        List<String> lines = Files.readAllLines(file(folder));
        assertThat(lines).startsWith(whole.toArray(String[]::new)).hasSize(4);
        assertThat(lines).allMatch(line -> Checkpoint.parse(line).isPresent());
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsShownAndTheBusinessGoesOn() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file where the directory should be");
        Checkpoints checkpoints = in(occupied);
        append(1);
        CheckpointState state = checkpoints.write();
        assertThat(state.failure()).map(CheckpointState.Failure::tampering).contains(false);
        assertThat(state.failure()).map(CheckpointState.Failure::message).get().asString()
                .contains("cannot be written").contains(occupied.toString());
        assertThat(new CheckpointHealth(checkpoints).health().getStatus().getCode()).isEqualTo("DEGRADED");
        append(1);
        assertThat(records.head()).map(head -> head.sequence()).contains(2L);

        Files.delete(occupied);
        assertThat(checkpoints.write().failure()).as("once there is room again").isEmpty();
        assertThat(checkpoints.write().last()).map(Checkpoint::sequence).contains(3L);
        assertThat(new CheckpointHealth(checkpoints).health().getStatus().getCode()).isEqualTo("UP");
    }

    static boolean hasFullDevice() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    @EnabledIf("hasFullDevice")
    void aFullDiskIsToldAsSuch() throws IOException {
        try (CheckpointFile full = CheckpointFile.open(Path.of("/dev/full"))) {
            var checkpoint = new Checkpoint(1, Hash.NONE, Instant.EPOCH, Instant.EPOCH);
            assertThatThrownBy(() -> full.append(List.of(checkpoint))).isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
        }
    }

    @Test
    void aLineIsReadOnlyAsItWasWritten() {
        String line = new Checkpoint(12, Hash.NONE, Instant.EPOCH, Instant.EPOCH).line();
        assertThat(Checkpoint.parse(line)).map(Checkpoint::sequence).contains(12L);
        for (String other : List.of("", line + " ", line.replace("v1", "v2"), line.replace(" 12 ", " 012 "),
                line.substring(0, line.length() - 1), line.replace("0000", "000g"))) {
            assertThat(Checkpoint.parse(other)).as(other).isEmpty();
        }
    }

    private Checkpoints in(Path directory) {
        return new Checkpoints(new CheckpointSettings(directory, Duration.ofSeconds(1)), records, log, Clock.systemUTC());
    }

    private static Path file(Path directory) {
        return directory.resolve("audit.checkpoints");
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            log.append("TRIED", "ada", "", Map.of());
        }
    }
}
