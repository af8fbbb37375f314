package io.telelink.scoring.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.Contribution;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Pricing;
import io.telelink.shell.Csv;
import io.telelink.shell.SafeText;
import org.jspecify.annotations.Nullable;

/** Writes predictions as CSV with every figure as it is stored. */
final class PredictionCsv implements AutoCloseable {

    private final CsvWriter csv;
    private final Schema schema;

    PredictionCsv(OutputStream stream, Schema schema) {
        this.csv = Csv.writer(stream);
        this.schema = schema;
        csv.writeRecord("Prediction", "Time (UTC)", "Account number", "Scoring run", "Snapshot", "Purpose", "Actor",
                "Churn model version", "Value model version", "Margin", "Raw probability", "Churn probability",
                "Threshold", "Risk", "Lifetime value ($)", "Low value ($)", "High value ($)", "Recommendation",
                "Main reason", "Imputed", "Expected monthly revenue ($)", "Value if kept ($)", "Economic settings", "Policy", "Offer version",
                "Expected profit ($)", "Rule");
    }

    void write(Prediction p) {
        csv.writeRecord(Stream.concat(Stream.of(String.valueOf(p.id()), p.predictedAt().toString(), SafeText.of(p.accountNumber()),
                Objects.toString(p.scoringRunId(), ""), String.valueOf(p.snapshotId()), p.purpose().name(),
                SafeText.of(p.actor()), String.valueOf(p.churnVersion()), String.valueOf(p.valueVersion()),
                String.valueOf(p.margin()), String.valueOf(p.rawProbability()), String.valueOf(p.probability()),
                String.valueOf(p.threshold()), p.band().name(), String.valueOf(p.clv()), String.valueOf(p.clvLow()),
                String.valueOf(p.clvHigh()), p.recommendation().name(),
                SafeText.of(p.reasons().main().map(Contribution::feature).map(name -> Words.feature(schema, name)).orElse("")),
                SafeText.of(String.join(" ", p.reasons().imputed()))), pricing(p.pricing())).toList());
    }

    private static Stream<String> pricing(@Nullable Pricing pricing) {
        Pricing.Decision decision = pricing == null ? null : pricing.decision();
        return Stream.of(pricing == null ? "" : known(pricing.expectedRevenue()),
                pricing == null ? "" : known(pricing.valueIfKept()),
                pricing == null ? "" : String.valueOf(pricing.economicsId()),
                decision == null ? "" : String.valueOf(decision.policyId()),
                decision == null ? "" : Objects.toString(decision.offerVersionId(), ""),
                decision == null ? "" : Objects.toString(decision.expectedProfit(), ""),
                decision == null ? "" : SafeText.of(decision.rule()));
    }

    private static String known(double amount) {
        return Double.isNaN(amount) ? "" : String.valueOf(amount);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
