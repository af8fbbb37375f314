package io.telelink.access.ui;

import java.time.Clock;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.access.ApiToken;
import io.telelink.access.ApiTokens;
import io.telelink.access.User;
import io.telelink.access.UserAdministration;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

/** Somebody's API tokens, for an administrator to see and to end. */
final class UserTokensDialog extends Dialog {

    /** Those that still let programs in come first, so that what is left out has ended. */
    private static final PageRequest SHOWN = PageRequest.of(0, ApiTokens.MOST_LISTED);

    private final UserAdministration users;
    private final Clock clock;
    private final User user;
    private final Runnable changed;
    private final Button all = new Button(getTranslation("access.user.tokens.revoke-all"), click -> askAll());

    UserTokensDialog(UserAdministration users, Clock clock, User user, Runnable changed) {
        this.users = users;
        this.clock = clock;
        this.user = user;
        this.changed = changed;
        setWidth("min(40rem, 100%)");
        setHeaderTitle(getTranslation("access.user.tokens.title", user.displayName()));
        all.addThemeVariants(ButtonVariant.ERROR);
        getFooter().add(all, new Button(getTranslation("shell.close"), click -> close()));
        refresh();
    }

    private void refresh() {
        Page<ApiToken> tokens = users.tokens(user.username(), SHOWN);
        removeAll();
        all.setVisible(tokens.getContent().stream().anyMatch(token -> token.state(clock.instant()) == ApiToken.State.ACTIVE));
        if (tokens.isEmpty()) {
            add(new EmptyState(VaadinIcon.KEY, "access.tokens.empty", "access.user.tokens.empty.next"));
            return;
        }
        Div parts = Parts.stack(Parts.quiet(getTranslation("access.user.tokens.about")),
                new TokenList(tokens.getContent(), clock.instant(), this::revoke));
        add(parts);
        if (tokens.hasNext()) {
            parts.add(Parts.quiet(getTranslation("access.user.tokens.more", Formats.count(tokens.getNumberOfElements()),
                    Formats.count(tokens.getTotalElements()))));
        }
    }

    private void revoke(ApiToken token) {
        users.revokeToken(user.username(), token.id());
        done(getTranslation("access.tokens.revoke.done", token.name()));
    }

    private void askAll() {
        ConfirmAction.ask(getTranslation("access.user.tokens.revoke-all.title", user.displayName()),
                "access.user.tokens.revoke-all.consequence", "access.user.tokens.revoke-all.confirm",
                () -> done(getTranslation("access.user.tokens.revoke-all.done", Formats.count(users.revokeTokens(user.username())))));
    }

    private void done(String message) {
        refresh();
        changed.run();
        Notify.success(message);
    }
}
