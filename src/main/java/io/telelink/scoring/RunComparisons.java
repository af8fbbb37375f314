package io.telelink.scoring;

import java.util.List;

import io.telelink.scoring.RunComparison.Cell;
import io.telelink.scoring.RunComparison.Change;
import io.telelink.scoring.RunComparison.Wanted;
import io.telelink.scoring.persistence.RunComparisonTable;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares two runs: who changed band. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class RunComparisons {

    private final RunComparisonTable table;

    RunComparisons(RunComparisonTable table) {
        this.table = table;
    }

    /** Customers by band before and after; empty where the runs have no customer in common. */
    public List<Cell> matrix(long before, long after) {
        return table.matrix(before, after);
    }

    /** One page of those who changed band, in order of customer. */
    public List<Change> changes(long before, long after, Wanted wanted, Pageable page) {
        return table.changes(before, after, wanted, page);
    }

    /** How many changed band as wanted, according to a matrix. */
    public static long count(List<Cell> matrix, Wanted wanted) {
        return matrix.stream().filter(cell -> cell.before() != cell.after())
                .filter(cell -> wanted.before() == null || cell.before() == wanted.before())
                .filter(cell -> wanted.after() == null || cell.after() == wanted.after())
                .mapToLong(Cell::customers).sum();
    }
}
