package io.telelink.training.ui;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.job.JobRun;
import io.telelink.shell.Badges;
import io.telelink.shell.Tone;

/** Where a run stands. */
final class StateBadge {

    private StateBadge() {
    }

    static Badge of(JobRun job) {
        String word = I18NProvider.translate("training.state." + job.state());
        return switch (job.state()) {
            case QUEUED -> Badges.status(word, Tone.NEUTRAL, VaadinIcon.HOURGLASS);
            case RUNNING -> Badges.status(word, Tone.INFO, VaadinIcon.PLAY);
            case SUCCEEDED -> Badges.status(word, Tone.GOOD, VaadinIcon.CHECK);
            case FAILED -> Badges.status(word, Tone.BAD, VaadinIcon.WARNING);
            case CANCELLED -> Badges.status(word, Tone.WARNING, VaadinIcon.BAN);
        };
    }
}
