package io.telelink.scoring.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.telelink.audit.Hash;
import io.telelink.audit.Merkle;
import io.telelink.customer.PersonalData;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.TopReasons;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a prediction that its leaf in the ledger covers; version 3 where they have a pricing, otherwise version 1. Numbers
 * are big-endian, those with a point as their IEEE 754 bits, texts as 4 bytes of length and UTF-8, what may be missing after a
 * byte that is 0 or 1; so no two predictions share their bytes.
 *
 * <p>Personal data (account number, features, reasons, what of bills and tenure entered the value) is covered by one digest that
 * needs a salt: once the salt and the data are destroyed, the digest proves that nothing was changed and tells nothing.
 */
public final class PredictionBytes {

    private static final byte[] WITHOUT_PRICING = "TLPRED01".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PRICED_CLEAR = "TLPRED02".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PRICED = "TLPRED03".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PERSONAL = "TLPERS01".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PERSONAL_PRICED = "TLPERS02".getBytes(StandardCharsets.US_ASCII);
    private static final int ENOUGH = 512;

    private PredictionBytes() {
    }

    /** How the expected revenue of a pricing, and what it was computed from, are covered. */
    public enum Form {
        /** With the personal data: leaves that are made now. */
        SALTED,
        /** By the leaf itself, as it was done at first (version 2). */
        CLEAR
    }

    /** Leaf (RFC 6962) of a prediction. */
    public static Hash leaf(Form form, PredictionRow row, Hash personal) {
        return Merkle.leaf(bytes(out -> {
            Pricing pricing = row.pricing();
            out.write(pricing == null ? WITHOUT_PRICING : form == Form.SALTED ? PRICED : PRICED_CLEAR);
            out.writeLong(row.id());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, row.predictedAt()));
            optional(out, row.scoringRunId());
            optional(out, row.customerId());
            out.writeLong(row.snapshotId());
            text(out, row.actor());
            text(out, row.purpose().name());
            out.writeLong(row.churnVersionId());
            out.writeLong(row.valueVersionId());
            for (double number : new double[] {row.margin(), row.rawProbability(), row.probability(), row.threshold(),
                    row.clv(), row.clvLow(), row.clvHigh(), row.highValueCharge()}) {
                out.writeDouble(number);
            }
            text(out, row.band().name());
            text(out, row.recommendation().name());
            if (pricing != null) {
                write(out, form, pricing);
            }
            out.write(personal.bytes());
        }));
    }

    private static void write(DataOutputStream out, Form form, Pricing pricing) throws IOException {
        out.writeLong(pricing.economicsId());
        if (form == Form.CLEAR) {
            out.writeDouble(pricing.expectedRevenue());
        }
        out.writeDouble(pricing.valueIfKept());
        if (form == Form.CLEAR) {
            inputs(out, pricing);
        }
        Pricing.Decision decision = pricing.decision();
        out.writeBoolean(decision != null);
        if (decision != null) {
            out.writeLong(decision.policyId());
            optional(out, decision.offerVersionId());
            Double profit = decision.expectedProfit();
            optional(out, profit == null ? null : Double.doubleToLongBits(profit));
            text(out, decision.rule());
        }
    }

    private static void inputs(DataOutputStream out, Pricing pricing) throws IOException {
        out.writeInt(pricing.inputs().length);
        for (double input : pricing.inputs()) {
            out.writeDouble(input);
        }
    }

    /** What stands for the personal data of a prediction in its leaf. */
    public static Hash personal(Form form, PersonalData data, PredictionRow row) {
        Pricing covered = form == Form.SALTED ? row.pricing() : null;
        TopReasons reasons = row.reasons();
        return Hash.sha256(bytes(out -> {
            out.write(covered == null ? PERSONAL : PERSONAL_PRICED);
            out.writeInt(data.salt().length);
            out.write(data.salt());
            String account = data.accountNumber();
            out.writeBoolean(account != null);
            if (account != null) {
                text(out, account);
            }
            out.write(data.contentHash());
            out.writeBoolean(reasons != null);
            if (reasons != null) {
                out.writeInt(reasons.features().length);
                for (int i = 0; i < reasons.features().length; i++) {
                    text(out, reasons.features()[i]);
                    out.writeDouble(reasons.contributions()[i]);
                }
            }
            if (covered != null) {
                out.writeDouble(covered.expectedRevenue());
                inputs(out, covered);
            }
        }));
    }

    @FunctionalInterface
    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Content content) {
        var bytes = new ByteArrayOutputStream(ENOUGH);
        try (var out = new DataOutputStream(bytes)) {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void optional(DataOutputStream out, @Nullable Long value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            out.writeLong(value);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
