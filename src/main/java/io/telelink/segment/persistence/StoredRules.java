package io.telelink.segment.persistence;

import java.util.ArrayList;
import java.util.List;

import io.telelink.segment.RuleProblem;
import io.telelink.segment.rule.RuleCheck;
import io.telelink.segment.rule.RuleJson;
import org.springframework.stereotype.Component;

/** Reads rules out of the store, with everything that is wrong with them by now. */
@Component
class StoredRules {

    private final RuleJson json;
    private final RuleCheck check;

    StoredRules(RuleJson json, RuleCheck check) {
        this.json = json;
        this.check = check;
    }

    RuleJson.Reading read(String stored) {
        RuleJson.Reading reading = json.readStored(stored);
        List<RuleProblem> problems = new ArrayList<>(reading.problems());
        problems.addAll(check.problems(reading.rule()));
        return new RuleJson.Reading(reading.rule(), problems);
    }
}
