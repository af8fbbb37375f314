package io.telelink.audit.verification;

import java.sql.Timestamp;
import java.util.Optional;

import io.telelink.audit.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code audit_sign_off}, which is insert-only. */
@Repository
class SignOffTable {

    private final JdbcClient jdbc;

    SignOffTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SignOff signOff, Hash json, Hash csv) {
        jdbc.sql("""
                        INSERT INTO audit_sign_off (job_run_id, signed_by, signed_at, json_digest, csv_digest)
                        VALUES (:verification, :by, :at, :json, :csv)""")
                .param("verification", signOff.verification()).param("by", signOff.signedBy())
                .param("at", Timestamp.from(signOff.signedAt())).param("json", json.bytes()).param("csv", csv.bytes())
                .update();
    }

    Optional<SignedOff> ofVerification(long verification) {
        return jdbc.sql("SELECT * FROM audit_sign_off WHERE job_run_id = :verification")
                .param("verification", verification)
                .query((row, number) -> new SignedOff(row.getLong("id"), row.getLong("job_run_id"),
                        row.getString("signed_by"), row.getTimestamp("signed_at").toInstant(),
                        Hash.of(row.getBytes("json_digest")), Hash.of(row.getBytes("csv_digest"))))
                .optional();
    }
}
