package io.telelink.access.ui;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import io.telelink.access.CurrentUser;
import io.telelink.access.RefusedException;
import io.telelink.access.User;
import io.telelink.access.UserAdministration;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Notify;

/** What can be done with one account. */
final class UserActions {

    private final UserAdministration users;
    private final Clock clock;
    private final Runnable changed;

    UserActions(UserAdministration users, Clock clock, Runnable changed) {
        this.users = users;
        this.clock = clock;
        this.changed = changed;
    }

    Component of(User user) {
        if (user.username().equals(CurrentUser.name())) {
            Span you = new Span(new Span().getTranslation("access.users.you"));
            you.addClassName("secondary");
            return you;
        }
        MenuBar bar = new MenuBar();
        // Its one button must not be folded into another menu where it is narrow.
        bar.setMinWidth("3.5rem");
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        SubMenu menu = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create(),
                bar.getTranslation("access.users.more", user.displayName())).getSubMenu();
        bar.getItems().getFirst().setAriaLabel(bar.getTranslation("access.users.more", user.displayName()));
        menu.addItem(bar.getTranslation("access.users.edit"),
                click -> new UserDialog(users, Optional.of(user), changed).open());
        menu.addItem(bar.getTranslation("access.user.tokens"),
                click -> new UserTokensDialog(users, clock, user, changed).open());
        menu.addItem(bar.getTranslation("access.users.reset"), click -> confirm("access.users.reset", user, this::reset));
        if (user.isLocked(clock.instant())) {
            menu.addItem(bar.getTranslation("access.users.unlock"), click -> run(() -> {
                users.unlock(user.username());
                Notify.success(bar.getTranslation("access.users.unlocked", user.displayName()));
            }));
        }
        if (user.enabled()) {
            menu.addItem(bar.getTranslation("access.users.disable"),
                    click -> confirm("access.users.disable", user, known -> set(known, false, "access.users.disabled")));
        } else {
            menu.addItem(bar.getTranslation("access.users.enable"),
                    click -> run(() -> set(user, true, "access.users.enabled")));
        }
        return bar;
    }

    private void confirm(String kind, User user, Consumer<User> action) {
        ConfirmAction.ask(new Span().getTranslation(kind + ".title", user.displayName()), kind + ".consequence",
                kind + ".confirm", () -> run(() -> action.accept(user)));
    }

    private void reset(User user) {
        new SecretDialog("access.password-of", users.resetPassword(user.username()), user.displayName()).open();
    }

    private void set(User user, boolean enabled, String message) {
        users.setEnabled(user.username(), enabled);
        Notify.success(new Span().getTranslation(message, user.displayName()));
    }

    private void run(Runnable action) {
        try {
            action.run();
        } catch (RefusedException e) {
            Notify.error("access.refused." + e.reason());
        }
        changed.run();
    }
}
