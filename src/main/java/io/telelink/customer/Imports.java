package io.telelink.customer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/**
 * Brings customers and their bills in from CSV files, in the background: either every row of a file or none. For administrators.
 */
public interface Imports {

    /** Kind of the background runs. */
    String KIND = "IMPORT";

    /** How many errors of a file are kept. */
    int ERRORS_KEPT = 1_000;

    /** How many gaps of a file of bills are kept. */
    int GAPS_KEPT = 1_000;

    /**
     * Keeps the file and queues its import.
     *
     * @param fileName name to show; a path is cut off
     * @return id of the run
     * @throws ImportRefusedException when the file is larger than allowed, or its date lies in the future
     * @throws IOException            when the file cannot be read from its sender, or not be kept
     */
    long start(InputStream file, String fileName, ImportOptions options, String owner) throws IOException;

    Optional<ImportReport> find(long id);

    /** Imports, newest first. */
    Page<ImportReport> list(Pageable page);

    /** What was wrong in the file, in order of line; only the first {@link #ERRORS_KEPT} are kept. */
    Page<ImportError> errors(long id, Pageable page);

    /**
     * Gaps between the bills of customers of a file, as they were when it was imported, in the order in which the customers came into the
     * store; only the first {@link #GAPS_KEPT} are kept.
     */
    Page<ImportGap> gaps(long id, Pageable page);

    /** Asks a running import to stop; nothing of it is kept then. */
    void cancel(long id);

    /** Bytes that a file may have at most. */
    long maxFileSize();

    /** A file with the right columns and one example row. */
    byte[] template(ImportType type);
}
