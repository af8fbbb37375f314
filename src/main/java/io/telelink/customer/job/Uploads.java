package io.telelink.customer.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

import io.telelink.customer.ImportRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Uploaded files, kept between being received and being imported, named by their run. */
@Component
class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final String KEPT = ".csv";
    private static final String INCOMING = ".part";
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final int BUFFER = 1 << 16;

    private final Path directory;
    private final Clock clock;

    Uploads(@Value("${telelink.home:var}") String home, Clock clock) {
        this.directory = Path.of(home, "uploads").toAbsolutePath();
        this.clock = clock;
    }

    /** Writes what arrives to a file; gives up, leaving nothing, as soon as it is larger than allowed. */
    Path receive(InputStream source, long limit) throws IOException {
        Files.createDirectories(directory);
        Path incoming = Files.createTempFile(directory, "incoming-", INCOMING);
        boolean complete = false;
        try (OutputStream target = Files.newOutputStream(incoming)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read; (read = source.read(buffer)) >= 0; ) {
                size += read;
                if (size > limit) {
                    throw new ImportRefusedException(String.format(Locale.US,
                            "The file is larger than the %,d bytes that are allowed.", limit), true);
                }
                target.write(buffer, 0, read);
            }
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(incoming);
            }
        }
        return incoming;
    }

    void keep(Path incoming, long runId) throws IOException {
        Files.move(incoming, path(runId), StandardCopyOption.ATOMIC_MOVE);
    }

    Path path(long runId) {
        return directory.resolve(runId + KEPT);
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The uploaded file {} could not be deleted", file, e);
        }
    }

    /** Deletes what nobody will read any more: files of finished runs, and uploads that broke off long ago. */
    void sweep(LongPredicate finished) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> leftOver = files.filter(file -> isLeftOver(file, finished)).toList();
            leftOver.forEach(this::delete);
        } catch (IOException e) {
            LOG.warn("The uploaded files in {} could not be listed", directory, e);
        }
    }

    private boolean isLeftOver(Path file, LongPredicate finished) {
        String name = file.getFileName().toString();
        if (name.matches("[0-9]{1,18}\\.csv")) {
            return finished.test(Long.parseLong(name.substring(0, name.length() - KEPT.length())));
        }
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            return name.endsWith(INCOMING) && modified.toInstant().isBefore(clock.instant().minus(ABANDONED));
        } catch (IOException e) {
            return false;
        }
    }
}
