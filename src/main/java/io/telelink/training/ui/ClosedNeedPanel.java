package io.telelink.training.ui;

import java.time.Instant;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import io.telelink.shell.Tone;
import io.telelink.training.ClosedNeed;
import io.telelink.training.NeedEnd;

/** What became of the last request of the monitoring for a training: its end is often nobody's doing, so it is told. */
final class ClosedNeedPanel extends Composite<Div> {

    ClosedNeedPanel(ClosedNeed need, Instant now) {
        boolean givenUp = need.end() == NeedEnd.GIVEN_UP;
        String state = getTranslation("training.need.closed." + need.end());
        Div panel = Parts.panel(getTranslation("training.need.closed"),
                Parts.line(givenUp ? Badges.status(state, Tone.WARNING, VaadinIcon.WARNING) : Badges.status(state, Tone.NEUTRAL),
                        TimeText.relative(need.closedAt(), now),
                        Parts.secondary(getTranslation("training.need.closed.by", need.closedBy(), Formats.date(need.openedOn()),
                                need.trainings()))),
                Parts.plain(need.note()));
        if (givenUp) {
            panel.add(Parts.quiet(getTranslation("training.need.closed.advice")));
        }
        getContent().add(panel);
    }
}
