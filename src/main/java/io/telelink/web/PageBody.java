package io.telelink.web;

import java.util.List;
import java.util.function.Function;

import org.springframework.data.domain.Page;

/**
 * One page of a list.
 *
 * @param page  counted from 0
 * @param size  greatest number of items of a page
 * @param total items of all pages
 */
public record PageBody<T>(List<T> items, int page, int size, long total) {

    public PageBody {
        items = List.copyOf(items);
    }

    public static <S, T> PageBody<T> of(Page<S> page, Function<S, T> item) {
        return new PageBody<>(page.map(item).getContent(), page.getNumber(), page.getSize(), page.getTotalElements());
    }
}
