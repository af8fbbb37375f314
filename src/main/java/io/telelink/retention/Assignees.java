package io.telelink.retention;

import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Team;
import io.telelink.retention.ActionRefusedException.Reason;
import org.springframework.stereotype.Component;

/** The people to whom actions can be given. */
@Component
class Assignees {

    private final Team team;

    Assignees(Team team) {
        this.team = team;
    }

    /**
     * User name of the person; whoever asks can always take something themselves.
     *
     * @throws ActionRefusedException when there is no such person
     */
    String require(String wanted) {
        return team.find(wanted).map(Team.Member::username)
                .or(() -> Optional.of(wanted).filter(name -> name.equals(CurrentUser.name())))
                .orElseThrow(() -> new ActionRefusedException(Reason.NO_SUCH_PERSON,
                        "There is nobody called '" + wanted + "' to whom an action can be given."));
    }
}
