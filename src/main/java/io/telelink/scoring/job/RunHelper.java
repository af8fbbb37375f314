package io.telelink.scoring.job;

import java.util.ArrayList;
import java.util.List;

import io.telelink.job.Repeating;
import io.telelink.scoring.ScoringPolicy;
import io.telelink.scoring.persistence.ScoringRunTable;
import org.springframework.stereotype.Component;

/** Has this process take part in runs that another process leads: every so often it looks whether there is one. */
@Component
class RunHelper extends Repeating {

    private final ScoringRunTable runs;
    private final RangeWorkers workers;
    private final List<RangeWorkers.Team> teams = new ArrayList<>();

    RunHelper(ScoringRunTable runs, RangeWorkers workers, ScoringPolicy policy) {
        super("scoring-helper", policy.lookInterval());
        this.runs = runs;
        this.workers = workers;
    }

    @Override
    protected void round() {
        teams.stream().filter(team -> !team.isWorking()).forEach(RangeWorkers.Team::close);
        teams.removeIf(team -> !team.isWorking());
        runs.open().stream().filter(run -> !workers.isWorkingOn(run)).forEach(run -> teams.add(workers.start(run)));
    }

    @Override
    protected void lastRound() {
        teams.forEach(RangeWorkers.Team::close);
    }
}
