package io.telelink.access.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.access.ApiToken;
import io.telelink.access.ApiTokens;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Notify;

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
        content.add(new TokenList(own, clock.instant(), this::revoke));
    }

    private void revoke(ApiToken token) {
        tokens.revoke(token.id());
        refresh();
        Notify.success(getTranslation("access.tokens.revoke.done", token.name()));
    }
}
