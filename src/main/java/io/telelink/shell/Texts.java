package io.telelink.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts that people read, merged from every {@code i18n/*.properties} on the class path (UTF-8, English).
 *
 * <p>A text with arguments follows {@link MessageFormat}, except that an apostrophe is always an apostrophe. A missing
 * text is logged and shown as {@code !{key}!}: a view with a hole in its words still works.
 */
@Component
public class Texts implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final String BUNDLES = "classpath*:i18n/*.properties";

    private final Map<String, String> texts;

    public Texts() {
        this(new PathMatchingResourcePatternResolver(Texts.class.getClassLoader()));
    }

    Texts(ResourcePatternResolver resources) {
        this(merge(resources));
    }

    Texts(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** The text of a key that is known, and anything else as it stands: titles may be data. */
    static String resolve(String keyOrText) {
        VaadinService service = VaadinService.getCurrent();
        return service != null && service.getInstantiator().getI18NProvider() instanceof Texts texts
                        && texts.has(keyOrText)
                ? texts.getTranslation(keyOrText, Locale.ENGLISH)
                : keyOrText;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            LOG.warn("No text for the key {}", key);
            return "!{" + key + "}!";
        }
        if (arguments.length == 0) {
            return text;
        }
        try {
            return new MessageFormat(text.replace("'", "''"), Locale.US).format(arguments);
        } catch (IllegalArgumentException e) {
            LOG.warn("The text of the key {} is not a valid pattern", key, e);
            return text;
        }
    }

    private static Map<String, String> merge(ResourcePatternResolver resources) {
        Map<String, String> merged = new TreeMap<>();
        try {
            for (Resource bundle : resources.getResources(BUNDLES)) {
                read(bundle).forEach((key, text) -> {
                    String before = merged.put(key.toString(), text.toString());
                    if (before != null && !before.equals(text)) {
                        LOG.warn("The text of the key {} is given twice, the one of {} is used", key, bundle);
                    }
                });
            }
        } catch (IOException e) {
            LOG.error("The texts of the interface could not be found", e);
        }
        return merged;
    }

    private static Properties read(Resource bundle) {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            LOG.error("The texts in {} could not be read", bundle, e);
        }
        return properties;
    }
}
