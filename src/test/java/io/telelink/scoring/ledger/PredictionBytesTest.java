package io.telelink.scoring.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.telelink.audit.Hash;
import io.telelink.audit.Merkle;
import io.telelink.customer.PersonalData;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.Pricing.Decision;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Recommendation;
import io.telelink.scoring.ledger.PredictionBytes.Form;
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
        assertThat(Form.values()).allSatisfy(form ->
                assertThat(PredictionBytes.leaf(form, row(null), PERSONAL)).isEqualTo(expected("TLPRED01", out -> { })));
    }

    @Test
    void anAnswerWithSettingsCoversAllOfThem() throws IOException {
        assertThat(PredictionBytes.leaf(Form.SALTED, row(pricing(null)), PERSONAL)).isEqualTo(expected("TLPRED03", out -> {
            out.writeLong(2);
            out.writeDouble(410.25);
            out.writeBoolean(false);
        }));
        assertThat(PredictionBytes.leaf(Form.SALTED, row(pricing(OFFERED)), PERSONAL)).isEqualTo(expected("TLPRED03", out -> {
            out.writeLong(2);
            out.writeDouble(410.25);
            writeOffered(out);
        }));
    }

    @Test
    void whatOfBillsEnteredTheValueIsCoveredWithThePersonalData() throws IOException {
        byte[] salt = new byte[PersonalData.SALT_BYTES];
        byte[] content = new byte[32];
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write("TLPERS02".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(salt.length);
            out.write(salt);
            out.writeBoolean(true);
            text(out, "TL-1");
            out.write(content);
            out.writeBoolean(false);
            out.writeDouble(61.5);
            writeInputs(out);
        }
        assertThat(PredictionBytes.personal(Form.SALTED, new PersonalData(salt, "TL-1", content), row(pricing(null))))
                .isEqualTo(Hash.sha256(bytes.toByteArray()));
    }

    @Test
    void anAnswerThatWasSealedWithBillFiguresInTheClearKeepsItsBytes() throws IOException {
        assertThat(PredictionBytes.leaf(Form.CLEAR, row(pricing(OFFERED)), PERSONAL)).isEqualTo(expected("TLPRED02", out -> {
            out.writeLong(2);
            out.writeDouble(61.5);
            out.writeDouble(410.25);
            writeInputs(out);
            writeOffered(out);
        }));
    }

    @Test
    void whatIsNotOfferedIsCoveredAsWell() {
        assertThat(PredictionBytes.leaf(Form.SALTED, row(pricing(NOT_OFFERED)), PERSONAL))
                .isNotEqualTo(PredictionBytes.leaf(Form.SALTED, row(pricing(OFFERED)), PERSONAL))
                .isNotEqualTo(PredictionBytes.leaf(Form.SALTED, row(pricing(null)), PERSONAL));
    }

    private static Pricing pricing(@Nullable Decision decision) {
        return new Pricing(2, 61.5, 410.25, new double[] {12, .25}, decision);
    }

    private static PredictionRow row(@Nullable Pricing pricing) {
        return new PredictionRow(7, Instant.parse("1970-01-01T00:00:01Z"), 3L, null, 5, "ada", Purpose.API, 11, 12, -1.25, .2,
                .3, .5, RiskBand.MEDIUM, 12.5, 1, 20, Recommendation.MONITOR, 65, null, pricing);
    }

    private static void writeInputs(DataOutputStream out) throws IOException {
        out.writeInt(2);
        out.writeDouble(12);
        out.writeDouble(.25);
    }

    private static void writeOffered(DataOutputStream out) throws IOException {
        out.writeBoolean(true);
        out.writeLong(4);
        out.writeBoolean(true);
        out.writeLong(9);
        out.writeBoolean(true);
        out.writeDouble(-1.5);
        text(out, "bill-too-high");
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
