package io.telelink.audit.verification;

import java.util.Locale;

import io.telelink.shell.Csv;

/** Form of the file of a signed-off period. */
public enum PeriodFormat {
    /** With every byte that was hashed: what an auditor verifies. */
    JSON("application/json"),
    /** For reading in a spreadsheet. */
    CSV(Csv.TYPE);

    private final String contentType;

    PeriodFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
