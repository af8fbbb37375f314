package io.telelink.audit.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditLog;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.Hash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the file of checkpoints up to date with the ledger, and remembers how that went. */
@Component
public class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final int BATCH = 2_000;

    private final CheckpointSettings settings;
    private final AuditRecords records;
    private final AuditLog log;
    private final Clock clock;
    private CheckpointState state;

    Checkpoints(CheckpointSettings settings, AuditRecords records, AuditLog log, Clock clock) {
        this.settings = settings;
        this.records = records;
        this.log = log;
        this.clock = clock;
        this.state = new CheckpointState(settings.file().toString(), Optional.empty(), Optional.empty());
    }

    public synchronized CheckpointState state() {
        return state;
    }

    /** Writes what is missing. Never fails: a failure is kept in the state, and the next attempt starts anew. */
    public synchronized CheckpointState write() {
        try {
            succeeded(bringUpToDate());
        } catch (Contradiction contradiction) {
            failed(true, contradiction.getMessage(), contradiction);
        } catch (IOException | UncheckedIOException unwritable) {
            failed(false, "Checkpoints cannot be written to " + state.file() + ": " + reason(unwritable), unwritable);
        } catch (RuntimeException unexpected) {
            failed(false, "The ledger could not be read for its checkpoints.", unexpected);
        }
        return state;
    }

    private Optional<Checkpoint> bringUpToDate() throws IOException {
        Optional<AuditEntry> head = records.head();
        boolean started;
        Optional<Checkpoint> last;
        try (CheckpointFile file = CheckpointFile.open(settings.file())) {
            last = file.last();
            compare(last, head);
            started = head.isPresent() && last.isEmpty();
            last = add(file, last, head);
        }
        if (started) {
            // A file that somebody removed would begin anew: the ledger shows when that was.
            log.append("CHECKPOINTS_STARTED", "system", state.file(), Map.of());
        }
        return last;
    }

    /** Before anything is added: a chain that was cut or rewritten is not what the file goes on with. */
    private void compare(Optional<Checkpoint> last, Optional<AuditEntry> head) {
        if (last.isEmpty()) {
            return;
        }
        Checkpoint known = last.get();
        long end = head.map(AuditEntry::sequence).orElse(0L);
        if (end < known.sequence()) {
            throw new Contradiction("The ledger ends at entry " + end + ", but its checkpoints go on to entry "
                    + known.sequence() + ": entries have been removed.");
        }
        Optional<Hash> stored = records.find(known.sequence()).map(AuditEntry::hash);
        if (!stored.equals(Optional.of(known.hash()))) {
            throw new Contradiction("Entry " + known.sequence() + " of the ledger is not the one of its checkpoint: "
                    + "the ledger has been rewritten.");
        }
    }

    private Optional<Checkpoint> add(CheckpointFile file, Optional<Checkpoint> last, Optional<AuditEntry> head) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var batch = new Batch(file, last);
        long first = last.map(Checkpoint::sequence).orElse(0L) + 1;
        records.forEach(new AuditRecords.Range(first, head.map(AuditEntry::sequence).orElse(0L)),
                entry -> batch.add(Checkpoint.of(entry, now)));
        batch.flush();
        return batch.last;
    }

    private void succeeded(Optional<Checkpoint> last) {
        state.failure().ifPresent(over -> LOG.warn("Checkpoints are written again to {}", state.file()));
        state = new CheckpointState(state.file(), last, Optional.empty());
    }

    private void failed(boolean tampering, String message, Exception cause) {
        Optional<CheckpointState.Failure> before = state.failure();
        if (before.filter(failure -> failure.message().equals(message)).isEmpty()) {
            LOG.error("{}", message, cause);
        }
        Instant since = before.map(CheckpointState.Failure::since).orElseGet(clock::instant);
        state = new CheckpointState(state.file(), state.last(),
                Optional.of(new CheckpointState.Failure(tampering, message, since)));
    }

    private static String reason(Exception unwritable) {
        Throwable cause = unwritable instanceof UncheckedIOException unchecked ? unchecked.getCause() : unwritable;
        return cause.getClass().getSimpleName().replace("Exception", "") + ", " + cause.getMessage();
    }

    /** Lines on their way to the disk. */
    private static final class Batch {

        private final CheckpointFile file;
        private final List<Checkpoint> waiting = new ArrayList<>();
        private Optional<Checkpoint> last;

        Batch(CheckpointFile file, Optional<Checkpoint> last) {
            this.file = file;
            this.last = last;
        }

        void add(Checkpoint checkpoint) {
            long expected = last.map(Checkpoint::sequence).orElse(0L) + waiting.size() + 1;
            if (checkpoint.sequence() != expected) {
                throw new Contradiction("Entry " + expected + " of the ledger is gone.");
            }
            waiting.add(checkpoint);
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            try {
                file.append(waiting);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            last = Optional.of(waiting.getLast());
            waiting.clear();
        }
    }
}
