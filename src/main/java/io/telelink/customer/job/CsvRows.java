package io.telelink.customer.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** The records of a CSV file, with the delimiter told from its first line; a byte-order mark is skipped. */
final class CsvRows implements AutoCloseable {

    private static final String DELIMITERS = ",;\t";
    private static final int LONGEST_FIELD = 1 << 21;
    private static final Pattern RECORD_LINE = Pattern.compile("line (\\d+)");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;

    private CsvRows(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    static CsvRows open(Path file) throws IOException {
        return new CsvRows(CsvReader.builder()
                .fieldSeparator(delimiter(file))
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(file, StandardCharsets.UTF_8));
    }

    /** @throws FileRefusedException where the text is no CSV any more */
    boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw refused(e);
        }
    }

    CsvRecord next() {
        try {
            return records.next();
        } catch (CsvParseException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static FileRefusedException refused(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        Matcher line = RECORD_LINE.matcher(message);
        String where = line.find() ? "In the row that begins in line " + line.group(1) + ", " : "Somewhere, ";
        if (message.contains("Unclosed")) {
            return new FileRefusedException(where + "a quotation mark is opened and never closed.");
        }
        return message.contains("closing quote")
                ? new FileRefusedException(where + "something stands between a closing quotation mark and the next delimiter.")
                : new FileRefusedException(where + "a field is longer than " + LONGEST_FIELD + " characters.");
    }

    private static char delimiter(Path file) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = text.readLine();
            while (first != null && first.isBlank()) {
                first = text.readLine();
            }
            return first == null ? ',' : delimiter(first);
        }
    }

    private static char delimiter(String header) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            quoted ^= c == '"';
            int delimiter = DELIMITERS.indexOf(c);
            if (!quoted && delimiter >= 0) {
                counts[delimiter]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }
}
