export default async () => {};
export const create = fakeProgram.create;
export const check = fakeProgram.check;
export const addLanguage = fakeProgram.addLanguage;
export const onCrash = fakeProgram.onCrash;
