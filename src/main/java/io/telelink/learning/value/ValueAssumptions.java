package io.telelink.learning.value;

import io.telelink.learning.ModelFile;
import io.telelink.learning.model.Artifact;
import java.io.InputStream;
import java.util.Map;

/**
 * The terms of a value: what an estimate takes for granted.
 *
 * @param margin share of the charge that is earned, 0 to 1
 * @param annualDiscountRate 0 to 1
 * @param horizonMonths months looked ahead, 1 to 600
 * @param churnWindowDays days over which the churn probability holds, 1 to 3650
 */
public record ValueAssumptions(double margin, double annualDiscountRate, int horizonMonths, int churnWindowDays) {

    public ValueAssumptions {
        if (!(margin >= 0 && margin <= 1 && annualDiscountRate >= 0 && annualDiscountRate <= 1)
                || horizonMonths < 1 || horizonMonths > 600 || churnWindowDays < 1 || churnWindowDays > 3650) {
            throw new IllegalArgumentException("value assumptions out of range: margin " + margin + ", discount rate "
                    + annualDiscountRate + ", horizon " + horizonMonths + " months, churn window " + churnWindowDays + " days");
        }
    }

    /**
     * Reads {@code models/value-assumptions.yaml}.
     *
     * @throws io.telelink.learning.InvalidModelFileException naming file, key and what is allowed
     */
    public static ValueAssumptions read(String fileName, InputStream yaml) {
        ModelFile file = ModelFile.read(fileName, yaml).allowOnly("name", "title", "task", "algorithm", "margin",
                "annualDiscountRate", "horizonMonths", "churnWindowDays");
        file.text("name");
        file.text("title");
        file.choice("task", Map.of("value", true));
        file.choice("algorithm", Map.of("survival", true));
        return new ValueAssumptions(file.number("margin", 0, 1), file.number("annualDiscountRate", 0, 1),
                file.whole("horizonMonths", 1, 600), file.whole("churnWindowDays", 1, 3650));
    }

    /** The artifact: the same assumptions give the same bytes. */
    public byte[] toBytes() {
        return Artifact.pack(Artifact.Type.VALUE_ASSUMPTIONS, out -> {
            out.writeDouble(margin);
            out.writeDouble(annualDiscountRate);
            out.writeInt(horizonMonths);
            out.writeInt(churnWindowDays);
        });
    }

    /**
     * Reads an artifact.
     *
     * @throws io.telelink.learning.model.CorruptArtifactException when the bytes are not an intact one of this type
     */
    public static ValueAssumptions fromBytes(byte[] artifact) {
        return Artifact.unpack(Artifact.Type.VALUE_ASSUMPTIONS, artifact,
                in -> new ValueAssumptions(in.readDouble(), in.readDouble(), in.readInt(), in.readInt()));
    }
}
