package io.telelink.customer.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.telelink.customer.CustomerRow;
import io.telelink.learning.data.Schema;
import io.telelink.shell.Csv;
import io.telelink.shell.SafeText;
import org.jspecify.annotations.Nullable;

/** Customers as a CSV file in UTF-8 that a spreadsheet opens without taking any text for a formula. */
final class CustomerCsv implements AutoCloseable {

    private static final List<String> HEADER = List.of("Account number", "Status", "State", "International plan",
            "Voice mail plan", "Account length (weeks)", "Monthly charge ($)", "Customer service calls", "Churn probability",
            "Risk", "Lifetime value ($)", "Recommendation", "Main reason", "Offer",
            "Expected profit ($)", "Rule", "Scored at");

    private final CsvWriter csv;
    private final Schema schema;

    CustomerCsv(OutputStream stream, Schema schema) {
        this.csv = Csv.writer(stream);
        this.schema = schema;
        csv.writeRecord(HEADER);
    }

    void write(CustomerRow row) {
        csv.writeRecord(SafeText.of(row.accountNumber()), row.status().name(), SafeText.of(row.state()),
                flag(row.internationalPlan()), flag(row.voiceMailPlan()), number(row.accountLength()),
                number(row.monthlyCharge()), number(row.customerServiceCalls()), number(row.probability()),
                row.riskBand() == null ? "" : row.riskBand().name(), number(row.clv()), SafeText.of(row.recommendation()),
                row.mainReason() == null ? "" : SafeText.of(Words.feature(schema, row.mainReason())),
                SafeText.of(row.offer()), number(row.expectedProfit()), SafeText.of(row.ruleWords()),
                row.scoredAt() == null ? "" : row.scoredAt().toString());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String flag(@Nullable Boolean value) {
        return value == null ? "" : value ? "yes" : "no";
    }

    private static String number(@Nullable Number value) {
        return value == null ? "" : value.toString();
    }
}
