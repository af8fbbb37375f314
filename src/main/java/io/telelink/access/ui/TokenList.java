package io.telelink.access.ui;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.access.ApiToken;
import io.telelink.access.ApiToken.State;
import io.telelink.shell.Badges;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.TimeText;
import io.telelink.shell.Tone;

/** API tokens, never the secret; those that still let programs in can be ended. */
final class TokenList extends UnorderedList {

    private final Consumer<ApiToken> revoke;

    /** @param revoke what ends a token, after asking */
    TokenList(List<ApiToken> tokens, Instant now, Consumer<ApiToken> revoke) {
        this.revoke = revoke;
        getStyle().set("list-style", "none").set("margin", "0").set("padding", "0");
        tokens.forEach(token -> add(row(token, now)));
    }

    private ListItem row(ApiToken token, Instant now) {
        Span name = new Span(token.name());
        name.getStyle().set("font-weight", "var(--aura-font-weight-semibold)").set("overflow-wrap", "anywhere");
        Div title = new Div(name, badge(token.state(now)));
        title.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "center")
                .set("gap", "var(--vaadin-gap-s)");
        Div words = new Div(title, details(token, now));
        words.getStyle().set("flex", "1 1 16rem").set("min-width", "0");
        ListItem row = Rows.item(words);
        if (token.state(now) == State.ACTIVE) {
            row.add(revokeButton(token));
        }
        return row;
    }

    private Component details(ApiToken token, Instant now) {
        Div details = new Div(new Code(token.hint() + "…"), new Text(" · " + getTranslation("access.tokens.created") + " "),
                TimeText.of(token.createdAt()), new Text(" · " + getTranslation(ending(token, now)) + " "),
                TimeText.of(token.revokedAt().orElse(token.expiresAt())), new Text(" · "));
        token.lastUsedAt().ifPresentOrElse(used -> details.add(new Text(getTranslation("access.tokens.used") + " "),
                TimeText.relative(used, now)), () -> details.add(getTranslation("access.tokens.used.not")));
        details.addClassName("secondary");
        details.getStyle().set("font-size", "var(--aura-font-size-s)");
        return details;
    }

    private static String ending(ApiToken token, Instant now) {
        return switch (token.state(now)) {
            case ACTIVE -> "access.tokens.expires";
            case EXPIRED -> "access.tokens.expired";
            case REVOKED -> "access.tokens.revoked";
        };
    }

    private Badge badge(State state) {
        String text = getTranslation("access.tokens.state." + state);
        return switch (state) {
            case ACTIVE -> Badges.status(text, Tone.GOOD, VaadinIcon.CHECK);
            case EXPIRED -> Badges.status(text, Tone.NEUTRAL, VaadinIcon.CLOCK);
            case REVOKED -> Badges.status(text, Tone.BAD, VaadinIcon.BAN);
        };
    }

    private Button revokeButton(ApiToken token) {
        Button button = new Button(getTranslation("access.tokens.revoke"), click -> ConfirmAction.ask(
                getTranslation("access.tokens.revoke.title", token.name()), "access.tokens.revoke.consequence",
                "access.tokens.revoke.confirm", () -> revoke.accept(token)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("access.tokens.revoke.named", token.name()));
        return button;
    }
}
