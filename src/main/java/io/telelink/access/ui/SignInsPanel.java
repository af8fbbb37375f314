package io.telelink.access.ui;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.access.SignIn;
import io.telelink.access.SignInOutcome;
import io.telelink.access.SignIns;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.TimeText;
import io.telelink.shell.Tone;

/** Attempts to sign in with the own name, so that a stranger's would be noticed. */
final class SignInsPanel extends Panel {

    SignInsPanel(SignIns signIns) {
        super("access.sign-ins.title", "access.sign-ins.explanation");
        Grid<SignIn> grid = new Grid<>();
        grid.addClassName("compact");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("18rem");
        grid.setAriaLabel(getTranslation("access.sign-ins.title"));
        grid.setEmptyStateText(getTranslation("access.sign-ins.empty"));
        grid.addComponentColumn(signIn -> TimeText.of(signIn.occurredAt()))
                .setHeader(getTranslation("access.sign-ins.when")).setAutoWidth(true).setFlexGrow(0);
        grid.addComponentColumn(signIn -> badge(signIn.outcome()))
                .setHeader(getTranslation("access.sign-ins.outcome")).setAutoWidth(true);
        grid.addColumn(signIn -> signIn.address().orElse(Formats.UNKNOWN))
                .setHeader(getTranslation("access.sign-ins.address")).setAutoWidth(true);
        grid.setItemsPageable(page -> signIns.own(page).getContent());
        add(grid);
    }

    private Badge badge(SignInOutcome outcome) {
        String text = getTranslation("access.sign-ins." + outcome);
        return switch (outcome) {
            case SUCCESS -> Badges.status(text, Tone.GOOD, VaadinIcon.CHECK);
            case WRONG_CREDENTIALS -> Badges.status(text, Tone.WARNING, VaadinIcon.EXCLAMATION);
            case LOCKED, DISABLED -> Badges.status(text, Tone.BAD, VaadinIcon.LOCK);
        };
    }
}
