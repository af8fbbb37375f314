package io.telelink.audit.checkpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the file of checkpoints from its beginning, one line after the other. */
@Component
public class CheckpointReader {

    private final CheckpointSettings settings;

    CheckpointReader(CheckpointSettings settings) {
        this.settings = settings;
    }

    public Lines open() {
        return new Lines(settings.file());
    }

    /** The lines of the file; none where there is no file. */
    public static final class Lines implements AutoCloseable {

        private final Path file;
        private @Nullable BufferedReader reader;
        private long number;

        Lines(Path file) {
            this.file = file;
        }

        /**
         * The next line; empty at the end. One that is being written at this moment, so has no end yet, is not read.
         *
         * @throws UncheckedIOException where there is a file and it cannot be read
         */
        public Optional<Line> next() {
            try {
                if (reader == null) {
                    if (!Files.exists(file)) {
                        return Optional.empty();
                    }
                    reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
                }
                String text = reader.readLine();
                if (text == null) {
                    return Optional.empty();
                }
                Optional<Checkpoint> checkpoint = Checkpoint.parse(text);
                boolean unfinished = checkpoint.isEmpty() && !reader.ready();
                return unfinished ? Optional.empty() : Optional.of(new Line(++number, checkpoint));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                if (reader != null) {
                    reader.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A line of the file.
     *
     * @param number     from 1
     * @param checkpoint empty where the line cannot be read as one
     */
    public record Line(long number, Optional<Checkpoint> checkpoint) {
    }
}
