package io.telelink.scoring;

import java.util.Optional;

import io.telelink.scoring.persistence.PredictionTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Search among the stored predictions. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class Predictions {

    private final PredictionTable table;

    Predictions(PredictionTable table) {
        this.table = table;
    }

    public Optional<Prediction> find(long id) {
        return table.find(id);
    }

    /** Matching predictions, newest first. */
    public Page<Prediction> search(PredictionFilter filter, Pageable page) {
        return new PageImpl<>(table.search(filter, page), page, table.count(filter));
    }

    /** The newest answer for a customer. */
    public Optional<Prediction> newestOf(String accountNumber) {
        return table.search(PredictionFilter.ofAccount(accountNumber), Pageable.ofSize(1)).stream().findFirst();
    }
}
