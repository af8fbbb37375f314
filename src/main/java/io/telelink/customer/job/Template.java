package io.telelink.customer.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.shell.Csv;

/** A file to fill in: every column there can be, and one row that would be accepted. */
final class Template {

    private Template() {
    }

    static byte[] ofCustomers(Schema schema) {
        List<ColumnTarget> targets = ColumnTarget.possible(schema);
        return file(targets, targets.stream().map(Template::example).toList());
    }

    static byte[] ofBills() {
        List<BillColumn> columns = BillReader.columns();
        return file(columns, columns.stream().map(BillColumn::example).toList());
    }

    private static byte[] file(List<? extends FileColumn> columns, List<String> example) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = Csv.writer(bytes)) {
            csv.writeRecord(columns.stream().map(FileColumn::header).toList());
            csv.writeRecord(example);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String example(ColumnTarget target) {
        return switch (target) {
            case ColumnTarget.Known known -> switch (known) {
                case ACCOUNT_NUMBER -> "EXAMPLE-1";
                case CHURN -> "False";
                case SPLIT, AS_OF, JOINED_ON -> "";
            };
            case ColumnTarget.Value(Feature feature, int position) -> switch (feature.kind()) {
                case CATEGORICAL -> feature.levels().getFirst();
                case FLAG -> "No";
                case NUMERIC -> Double.toString(feature.min()).replaceFirst("\\.0$", "");
            };
        };
    }
}
