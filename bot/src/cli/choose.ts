import { allPlaces, type Place } from '../store/dealerships.ts';
import type { Desk } from '../desk.ts';
import { OperatorError } from './errors.ts';

/** The dealership that the operator named, or the only one. @throws OperatorError with the keys to choose from */
export async function choosePlace(desk: Desk, key: string | undefined): Promise<Place> {
  const places = await allPlaces(desk.db);
  const keys = places.map((p) => p.key).join(', ');
  if (places.length === 0)
    throw new OperatorError('There is no dealership yet. First: pnpm pitlane setup FILE.yaml');
  if (key === undefined) {
    if (places.length === 1 && places[0]) return places[0];
    throw new OperatorError(`Which dealership? Add --dealership with one of: ${keys}`);
  }
  const place = places.find((p) => p.key === key);
  if (!place) throw new OperatorError(`There is no dealership "${key}". There are: ${keys}`);
  return place;
}
