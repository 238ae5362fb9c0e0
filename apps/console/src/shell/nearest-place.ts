/** The place a path belongs to: the longest that the path is or lies under, so that one line of the navigation is marked and not its neighbours. */
export function nearestPlace(places: readonly { readonly to: string }[], path: string): string | undefined {
  return places
    .map((place) => place.to)
    .filter((to) => path === to || (to !== '/' && path.startsWith(`${to}/`)))
    .sort((a, b) => b.length - a.length)[0];
}
