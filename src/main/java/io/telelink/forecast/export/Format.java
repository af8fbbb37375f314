package io.telelink.forecast.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.telelink.shell.Csv;
import io.telelink.shell.SafeText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How a table is written. Neither holds more than some rows in memory. */
public enum Format {

    CSV(Csv.TYPE) {
        @Override
        public void write(Sheet sheet, OutputStream out) throws IOException {
            try (var csv = Csv.writer(out)) {
                csv.writeRecord(sheet.heading());
                sheet.rows().forEach(row -> csv.writeRecord(row.stream().map(Format::text).toList()));
            }
        }
    },

    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Sheet sheet, OutputStream out) throws IOException {
            try (var workbook = new Workbook(out, "TeleLink Retention", "1.0")) {
                Worksheet page = workbook.newWorksheet("Sheet 1");
                row(page, 0, sheet.heading());
                page.range(0, 0, 0, sheet.heading().size() - 1).style().bold().set();
                page.freezePane(1, 1);
                int number = 1;
                for (Iterator<List<Object>> rows = sheet.rows().iterator(); rows.hasNext(); number++) {
                    row(page, number, rows.next());
                    if (number % FLUSH == 0) {
                        page.flush();
                    }
                }
            }
        }
    };

    private static final int FLUSH = 1000;

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    public abstract void write(Sheet sheet, OutputStream out) throws IOException;

    public String contentType() {
        return contentType;
    }

    /** Name of the file that a sheet makes. */
    public String fileName(Sheet sheet) {
        return sheet.name() + "." + name().toLowerCase(Locale.ROOT);
    }

    private static void row(Worksheet page, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Double number when Double.isFinite(number) -> page.value(row, column, number);
                case Double none -> page.value(row, column, "");
                case Number number -> page.value(row, column, number);
                case Object other -> page.value(row, column, SafeText.of(other.toString()));
            }
        }
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Double number when !Double.isFinite(number) -> "";
            case Number number -> number.toString();
            case Object other -> SafeText.of(other.toString());
        };
    }

    /** All there are. */
    public static Stream<Format> all() {
        return Stream.of(values());
    }
}
