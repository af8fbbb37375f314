package io.telelink.shadow;

import java.util.List;
import java.util.Optional;

import io.telelink.shadow.persistence.ChallengerTable;
import io.telelink.shadow.persistence.ShadowRunTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How challengers do beside the champion, as far as it is known. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class ShadowReports {

    private static final int LATEST_RUNS = 24;

    private final ChallengerTable challengers;
    private final ShadowRunTable runs;

    ShadowReports(ChallengerTable challengers, ShadowRunTable runs) {
        this.challengers = challengers;
        this.runs = runs;
    }

    /** Those in shadow now, each with its latest runs. */
    public List<ChallengerReport> inShadow() {
        return challengers.inShadow().stream().map(this::report).toList();
    }

    /** A challenger with its latest runs, also when it is in shadow no more. */
    public Optional<ChallengerReport> find(long challengerId) {
        return challengers.find(challengerId).map(this::report);
    }

    /** Runs with a challenger, newest first. */
    public Page<ShadowedRun> runs(long challengerId, Pageable page) {
        return runs.list(challengerId, page);
    }

    private ChallengerReport report(Challenger challenger) {
        return new ChallengerReport(challenger, runs.list(challenger.id(), Pageable.ofSize(LATEST_RUNS)).getContent());
    }
}
