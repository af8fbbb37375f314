package io.telelink.access.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

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
import io.telelink.access.ApiTokens;
import io.telelink.shell.Badges;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Notify;
import io.telelink.shell.TimeText;
import io.telelink.shell.Tone;

/** The own API tokens: what there is, making one, ending one. */
final class TokensPanel extends Panel {

    private final ApiTokens tokens;
    private final Clock clock;
    private final Div content = new Div();

    TokensPanel(ApiTokens tokens, Clock clock) {
        this(tokens, clock, new Button());
    }

    private TokensPanel(ApiTokens tokens, Clock clock, Button create) {
        super("access.tokens.title", "access.tokens.explanation", create);
        this.tokens = tokens;
        this.clock = clock;
        create.setText(getTranslation("access.tokens.create"));
        create.addClickListener(click -> new CreateTokenDialog(tokens, this::refresh).open());
        add(content);
        refresh();
    }

    private void refresh() {
        List<ApiToken> own = tokens.own();
        content.removeAll();
        if (own.isEmpty()) {
            content.add(new EmptyState(VaadinIcon.KEY, "access.tokens.empty", "access.tokens.empty.next"));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.getStyle().set("list-style", "none").set("margin", "0").set("padding", "0");
        Instant now = clock.instant();
        own.forEach(token -> list.add(row(token, now)));
        content.add(list);
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
                TimeText.of(token.revokedAt().orElse(token.expiresAt())));
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
        Button revoke = new Button(getTranslation("access.tokens.revoke"), click -> ConfirmAction.ask(
                getTranslation("access.tokens.revoke.title", token.name()), "access.tokens.revoke.consequence",
                "access.tokens.revoke.confirm", () -> revoke(token)));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setAriaLabel(getTranslation("access.tokens.revoke.named", token.name()));
        return revoke;
    }

    private void revoke(ApiToken token) {
        tokens.revoke(token.id());
        refresh();
        Notify.success(getTranslation("access.tokens.revoke.done", token.name()));
    }
}
