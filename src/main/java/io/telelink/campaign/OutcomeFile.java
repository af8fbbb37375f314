package io.telelink.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.OutcomeFileException.RowError;

/** Reads a file of outcomes; notes what is wrong with which row. */
final class OutcomeFile {

    static final int MOST_ROWS = 5_000;

    private static final List<String> NEEDED = List.of("account_number", "outcome", "channel");
    private static final String DAY = "contacted_on";
    private static final Pattern DAY_LIKE = Pattern.compile("date|day|contact");
    private static final String NOTE = "note";

    static final String HEADER = String.join(",", NEEDED) + "," + NOTE + "," + DAY + "\r\n";

    private final List<OutcomeRow> rows = new ArrayList<>();
    private final Errors errors = new Errors();

    private OutcomeFile() {
    }

    /** @throws CampaignRefusedException when it is no such file at all */
    static OutcomeFile read(InputStream in) throws IOException {
        OutcomeFile file = new OutcomeFile();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).skipEmptyLines(true).allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            file.read(csv);
        } catch (CsvParseException broken) {
            throw refused("The file is no CSV: quotation marks do not match, or a field is too long.");
        }
        return file;
    }

    List<OutcomeRow> rows() {
        return rows;
    }

    Errors errors() {
        return errors;
    }

    private void read(CsvReader<CsvRecord> csv) {
        Map<String, Integer> columns = new HashMap<>();
        for (CsvRecord row : csv) {
            if (columns.isEmpty()) {
                for (int c = 0; c < row.getFieldCount(); c++) {
                    columns.put(row.getField(c).strip().toLowerCase(Locale.ROOT).replace(' ', '_'), c);
                }
                columns.keySet().stream().filter(name -> !name.equals(DAY) && DAY_LIKE.matcher(name).find()).findFirst().ifPresent(name -> {
                    throw refused("The column " + name + " is not known. If it holds the day of the contact, call it " + DAY + ".");
                });
                if (!columns.keySet().containsAll(NEEDED)) {
                    throw refused("The first line must name the columns account_number, outcome and channel; note and contacted_on may follow.");
                }
            } else if (rows.size() + errors.count() >= MOST_ROWS) {
                throw refused("A file of outcomes has at most " + MOST_ROWS + " rows.");
            } else {
                read(row, columns);
            }
        }
        if (columns.isEmpty()) {
            throw refused("The file is empty.");
        }
    }

    private void read(CsvRecord row, Map<String, Integer> columns) {
        // A missing day would stand for today, for good.
        if (row.getFieldCount() <= columns.getOrDefault(DAY, -1)) {
            errors.add(row.getStartingLineNumber(), "The row ends before its column " + DAY + ": leave it empty if the contact was made today.");
            return;
        }
        try {
            rows.add(OutcomeRow.of(row.getStartingLineNumber(), field(row, columns, NEEDED.get(0)), field(row, columns, NEEDED.get(1)),
                    field(row, columns, NEEDED.get(2)), field(row, columns, DAY), field(row, columns, NOTE)));
        } catch (IllegalArgumentException wrong) {
            errors.add(row.getStartingLineNumber(), String.valueOf(wrong.getMessage()));
        }
    }

    private static String field(CsvRecord row, Map<String, Integer> columns, String name) {
        int place = columns.getOrDefault(name, Integer.MAX_VALUE);
        return place < row.getFieldCount() ? row.getField(place) : "";
    }

    private static CampaignRefusedException refused(String message) {
        return new CampaignRefusedException(Reason.MALFORMED, message);
    }

    /** What is wrong; only the first are kept, all are counted. */
    static final class Errors {

        private static final int KEPT = 500;

        private final List<RowError> kept = new ArrayList<>();
        private int count;

        void add(long line, String message) {
            count++;
            if (kept.size() < KEPT) {
                kept.add(new RowError(line, message));
            }
        }

        int count() {
            return count;
        }

        /** @throws OutcomeFileException when there is any */
        void throwIfAny() {
            if (count > 0) {
                throw new OutcomeFileException(kept, count);
            }
        }
    }
}
