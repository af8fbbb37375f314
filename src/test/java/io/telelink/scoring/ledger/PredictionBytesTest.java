package io.telelink.scoring.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.telelink.audit.Hash;
import io.telelink.audit.Merkle;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.Pricing.Decision;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The bytes written down once more by hand: a leaf that was sealed years ago has to come out the same. */
class PredictionBytesTest {

    private static final Hash PERSONAL = Hash.sha256("somebody".getBytes(StandardCharsets.UTF_8));
    private static final Decision OFFERED = new Decision(4, 9L, -1.5, "bill-too-high");
    private static final Decision NOT_OFFERED = new Decision(4, null, null, "not-worth-it");

    @Test
    void anAnswerFromBeforeThereWereSettingsKeepsItsBytes() throws IOException {
        assertThat(PredictionBytes.leaf(row(null), PERSONAL)).isEqualTo(expected("TLPRED01", out -> { }));
    }

    @Test
    void anAnswerWithSettingsCoversAllOfThem() throws IOException {
        assertThat(PredictionBytes.leaf(row(pricing(null)), PERSONAL)).isEqualTo(expected("TLPRED02", out -> {
            writePricing(out);
            out.writeBoolean(false);
        }));
        assertThat(PredictionBytes.leaf(row(pricing(OFFERED)), PERSONAL)).isEqualTo(expected("TLPRED02", out -> {
            writePricing(out);
            out.writeBoolean(true);
            out.writeLong(4);
            out.writeBoolean(true);
            out.writeLong(9);
            out.writeBoolean(true);
            out.writeDouble(-1.5);
            text(out, "bill-too-high");
        }));
    }

    @Test
    void whatIsNotOfferedIsCoveredAsWell() {
        assertThat(PredictionBytes.leaf(row(pricing(NOT_OFFERED)), PERSONAL))
                .isNotEqualTo(PredictionBytes.leaf(row(pricing(OFFERED)), PERSONAL))
                .isNotEqualTo(PredictionBytes.leaf(row(pricing(null)), PERSONAL));
    }

    private static Pricing pricing(@Nullable Decision decision) {
        return new Pricing(2, 61.5, 410.25, new double[] {12, .25}, decision);
    }

    private static PredictionRow row(@Nullable Pricing pricing) {
        return new PredictionRow(7, Instant.parse("1970-01-01T00:00:01Z"), 3L, null, 5, "ada", Purpose.API, 11, 12, -1.25, .2,
                .3, .5, RiskBand.MEDIUM, 12.5, 1, 20, Recommendation.MONITOR, 65, null, pricing);
    }

    private static void writePricing(DataOutputStream out) throws IOException {
        out.writeLong(2);
        out.writeDouble(61.5);
        out.writeDouble(410.25);
        out.writeInt(2);
        out.writeDouble(12);
        out.writeDouble(.25);
    }

    private interface Rest {
        void write(DataOutputStream out) throws IOException;
    }

    private static Hash expected(String version, Rest rest) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(version.getBytes(StandardCharsets.US_ASCII));
            out.writeLong(7);
            out.writeLong(1_000_000);
            out.writeBoolean(true);
            out.writeLong(3);
            out.writeBoolean(false);
            out.writeLong(5);
            text(out, "ada");
            text(out, "API");
            out.writeLong(11);
            out.writeLong(12);
            for (double number : new double[] {-1.25, .2, .3, .5, 12.5, 1, 20, 65}) {
                out.writeDouble(number);
            }
            text(out, "MEDIUM");
            text(out, "MONITOR");
            rest.write(out);
            out.write(PERSONAL.bytes());
        }
        return Merkle.leaf(bytes.toByteArray());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeBytes(text);
    }
}
