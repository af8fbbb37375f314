package io.telelink.scoring.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.telelink.learning.DemoData;
import io.telelink.learning.model.Contribution;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Reasons;
import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PredictionCsvTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:14:00Z");

    @Test
    void everyFigureIsWrittenAsItIsStored() throws IOException {
        List<String> lines = write(prediction("TL-1", "ada")).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("Prediction,Time (UTC),Account number,");
        assertThat(lines.getLast()).isEqualTo("7,2026-11-22T09:14:00Z,TL-1,,3,API,ada,1,2,-1.25,0.2,0.30000000000000004,"
                + "0.5,MEDIUM,12.5,1.0,20.0,MONITOR,Customer service calls,state,,,,,,,");
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaStaysAText() throws IOException {
        assertThat(write(prediction("TL-1", "=HYPERLINK(1)"))).contains(",'=HYPERLINK(1),");
        assertThat(write(prediction("TL-1", "+cmd"))).contains(",'+cmd,");
        assertThat(write(prediction("@TL", "-1"))).contains(",'@TL,").contains(",'-1,");
    }

    @Test
    void aPersonWhoIsNotInTheStoreHasNoAccount() throws IOException {
        assertThat(write(prediction(null, "ada"))).contains("Z,,,3,API");
    }

    private static String write(Prediction prediction) throws IOException {
        var text = new ByteArrayOutputStream();
        try (PredictionCsv csv = new PredictionCsv(text, DemoData.schema())) {
            csv.write(prediction);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static Prediction prediction(@Nullable String account, String actor) {
        var reasons = new Reasons("log-odds", 0, List.of(new Contribution("state", "State", "KS", -2),
                new Contribution("customerServiceCalls", "Customer service calls", "4 calls", 1)), -.25, List.of("state"),
                List.of(), 65);
        return new Prediction(7, null, null, account, 3, AT, actor, Purpose.API, 11, 1, 12, 2, -1.25, .2, .1 + .2, .5,
                RiskBand.MEDIUM, 12.5, 1, 20, Recommendation.MONITOR, reasons, null);
    }
}
