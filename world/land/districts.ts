/**
 * What the districts of Nghệ An look like to somebody who plans help: households by the census of 2019 (thousands, rounded),
 * a plausible share of poor ones, and who lives there. From memory and ranges, not a statistic; code of 2020 → its row.
 */
export type People = 'kinh' | 'thai' | 'mong' | 'khomu' | 'tho'
export type DistrictTraits = {
  households: number
  poorShare: number
  peoples: Readonly<Partial<Record<People, number>>>
}

const plain: DistrictTraits['peoples'] = { kinh: 1 }

export const districts: Readonly<Record<string, DistrictTraits>> = {
  '412': { households: 94.4, poorShare: 0.008, peoples: plain },
  '413': { households: 13.7, poorShare: 0.012, peoples: plain },
  '414': { households: 18.7, poorShare: 0.025, peoples: { kinh: 0.94, tho: 0.06 } },
  '415': { households: 15.9, poorShare: 0.37, peoples: { thai: 0.83, kinh: 0.08, mong: 0.06, khomu: 0.03 } },
  '416': { households: 14.3, poorShare: 0.35, peoples: { thai: 0.78, kinh: 0.22 } },
  '417': { households: 17.0, poorShare: 0.56, peoples: { mong: 0.38, khomu: 0.34, thai: 0.26, kinh: 0.02 } },
  '418': { households: 18.4, poorShare: 0.4, peoples: { thai: 0.73, khomu: 0.12, kinh: 0.1, mong: 0.05 } },
  '419': { households: 34.8, poorShare: 0.07, peoples: { kinh: 0.7, tho: 0.2, thai: 0.1 } },
  '420': { households: 32.7, poorShare: 0.13, peoples: { kinh: 0.5, thai: 0.3, tho: 0.2 } },
  '421': { households: 71.5, poorShare: 0.032, peoples: plain },
  '422': { households: 18.1, poorShare: 0.24, peoples: { thai: 0.69, kinh: 0.31 } },
  '423': { households: 36.2, poorShare: 0.09, peoples: { kinh: 0.78, tho: 0.13, thai: 0.09 } },
  '424': { households: 31.0, poorShare: 0.08, peoples: { kinh: 0.92, thai: 0.08 } },
  '425': { households: 78.8, poorShare: 0.025, peoples: plain },
  '426': { households: 78.3, poorShare: 0.035, peoples: plain },
  '427': { households: 56.3, poorShare: 0.034, peoples: plain },
  '428': { households: 61.0, poorShare: 0.07, peoples: { kinh: 0.93, thai: 0.07 } },
  '429': { households: 55.6, poorShare: 0.024, peoples: plain },
  '430': { households: 42.1, poorShare: 0.028, peoples: plain },
  '431': { households: 32.3, poorShare: 0.03, peoples: plain },
  '432': { households: 28.1, poorShare: 0.03, peoples: plain },
}

/** Communes of one people nearly alone, by district and name. */
export const ownPeople: Readonly<Record<string, People>> = {
  '417 Mường Lống': 'mong',
  '417 Huồi Tụ': 'mong',
  '417 Na Ngoi': 'mong',
  '417 Tây Sơn': 'mong',
  '417 Đoọc Mạy': 'mong',
  '417 Nậm Cắn': 'mong',
  '417 Nậm Càn': 'mong',
  '417 Keng Đu': 'khomu',
  '417 Bảo Thắng': 'khomu',
  '417 Bảo Nam': 'khomu',
  '417 Mường Ải': 'thai',
  '418 Nhôn Mai': 'thai',
  '418 Nga My': 'thai',
  '415 Tri Lễ': 'mong',
}
/** Most, but never all: a poor household of another people lives everywhere. */
export const ownPeopleShare = 0.88

/** Nothing was recorded there in all the months: the blank spots that a briefing must show. */
export const communesWithoutRecord = ['429 Nghi Thiết', '430 Nam Kim', '431 Hưng Lợi'] as const
