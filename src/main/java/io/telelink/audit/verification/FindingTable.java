package io.telelink.audit.verification;

import java.util.List;

import io.telelink.audit.Finding;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code audit_finding}. */
@Repository
class FindingTable {

    private final JdbcClient jdbc;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long verification, int number, Finding finding) {
        jdbc.sql("""
                        INSERT INTO audit_finding (job_run_id, number, problem, source, row_name, block_name, detail)
                        VALUES (:id, :number, :problem, :source, :row, :block, :detail)""")
                .param("id", verification).param("number", number).param("problem", finding.problem().name())
                .param("source", finding.source()).param("row", finding.row()).param("block", finding.block())
                .param("detail", finding.detail()).update();
    }

    void delete(long verification) {
        jdbc.sql("DELETE FROM audit_finding WHERE job_run_id = :id").param("id", verification).update();
    }

    List<Finding> list(long verification, Pageable page) {
        return jdbc.sql("""
                        SELECT * FROM audit_finding WHERE job_run_id = :id ORDER BY number LIMIT :limit OFFSET :offset""")
                .param("id", verification).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query((row, number) -> new Finding(Finding.Problem.valueOf(row.getString("problem")),
                        row.getString("source"), row.getString("row_name"), row.getString("block_name"),
                        row.getString("detail"))).list();
    }

    /** How many are kept. */
    long count(long verification) {
        return jdbc.sql("SELECT count(*) FROM audit_finding WHERE job_run_id = :id").param("id", verification)
                .query(Long.class).single();
    }
}
