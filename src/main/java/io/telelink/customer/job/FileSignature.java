package io.telelink.customer.job;

import java.util.Optional;

/** Kinds of files that people send instead of a CSV file, known by their first bytes. */
enum FileSignature {
    ZIP("This is a ZIP or Excel (.xlsx) file. Unpack it, or save the sheet as \"CSV UTF-8\", and import that.",
            0x50, 0x4B, 0x03, 0x04),
    EXCEL("This is an Excel (.xls) file. Save the sheet as \"CSV UTF-8\" and import that.", 0xD0, 0xCF, 0x11, 0xE0),
    GZIP("This is a gzip file. Unpack it and import the CSV file inside.", 0x1F, 0x8B),
    PDF("This is a PDF file, not a CSV file.", 0x25, 0x50, 0x44, 0x46),
    UTF16_LITTLE("The text is in UTF-16. Save the file as UTF-8.", 0xFF, 0xFE),
    UTF16_BIG("The text is in UTF-16. Save the file as UTF-8.", 0xFE, 0xFF);

    private final String hint;
    private final int[] bytes;

    FileSignature(String hint, int... bytes) {
        this.hint = hint;
        this.bytes = bytes;
    }

    /** What to tell the sender, where the beginning of a file is that of another kind. */
    static Optional<String> hint(byte[] beginning) {
        for (FileSignature signature : values()) {
            if (signature.matches(beginning)) {
                return Optional.of(signature.hint);
            }
        }
        return Optional.empty();
    }

    private boolean matches(byte[] beginning) {
        if (beginning.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((beginning[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
