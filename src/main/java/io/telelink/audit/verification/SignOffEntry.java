package io.telelink.audit.verification;

import java.time.Instant;
import java.util.Map;

import io.telelink.audit.Hash;

/** What the ledger says of a sign-off: everything that its file is made of, and the digests of that. */
final class SignOffEntry {

    static final String KIND = "PERIOD_SIGNED_OFF";

    private static final String SUBJECT = "verification ";

    private SignOffEntry() {
    }

    static String subject(long verification) {
        return SUBJECT + verification;
    }

    /** Id of the verification; 0 where the subject is none of a sign-off. */
    static long verification(String subject) {
        String number = subject.startsWith(SUBJECT) ? subject.substring(SUBJECT.length()) : "";
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
    }

    static Map<String, Object> details(SignOff signOff, Hash json, Hash csv) {
        Verification.Chain chain = signOff.chain();
        return Map.ofEntries(
                Map.entry("from", signOff.period().from().map(Instant::toString).orElse("")),
                Map.entry("to", signOff.period().to().map(Instant::toString).orElse("")),
                Map.entry("signedAt", signOff.signedAt()),
                Map.entry("first", chain.first()), Map.entry("last", chain.last()),
                Map.entry("startHash", chain.start()), Map.entry("endHash", chain.end()),
                Map.entry("entries", chain.entries()), Map.entry("checkpoints", chain.checkpoints()),
                Map.entry("evidence", signOff.evidence()),
                Map.entry("jsonDigest", json), Map.entry("csvDigest", csv));
    }
}
